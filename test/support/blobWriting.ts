/** A process that writes blobs to the library in the folder that it is given, until it is killed. */
import { createStream } from '../../shared/stream.ts'
import { recordBlobs } from '../../main/library/blobs/blobRows.ts'
import { hashed } from '../../main/library/blobs/hashedBytes.ts'
import { writeBlobs } from '../../main/library/blobs/writeBlobs.ts'
import { openLibrary } from '../../main/library/open.ts'
import { inTransaction } from '../../main/library/statements.ts'

const [folder = '', seed = ''] = process.argv.slice(2)
const stream = createStream(Number(seed))
using library = await openLibrary(folder)
for (;;) {
  // Values that are drawn one by one would take longer than writing them.
  const blobs = Array.from({ length: 4 }, () => {
    return new Uint8Array(200_000 + stream.integer(200_000)).fill(stream.integer(256))
  })
  const places = await writeBlobs(library.folder, library.reader, blobs.map(hashed), 2 ** 22)
  inTransaction(library.writer, () => recordBlobs(library.writer, places))
  process.stdout.write('kept\n')
}

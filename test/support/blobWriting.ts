/** A process that writes blobs to the library in the folder that it is given, until it is killed. */
import { createStream } from '../../shared/stream.ts'
import { recordBlobs } from '../../main/library/blobs/blobRows.ts'
import { writeBlobs } from '../../main/library/blobs/writeBlobs.ts'
import { openLibrary } from '../../main/library/open.ts'
import { inTransaction } from '../../main/library/statements.ts'

const [folder = '', seed = ''] = process.argv.slice(2)
const stream = createStream(Number(seed))
using library = await openLibrary(folder)
process.stdout.write('open\n')
for (;;) {
  const blobs = Array.from({ length: 4 }, () =>
    Uint8Array.from({ length: 200_000 + stream.integer(200_000) }, (_, at) => (at * 31 + stream.integer(4)) & 255),
  )
  const places = await writeBlobs(library.folder, library.reader, blobs, 2 ** 22)
  inTransaction(library.writer, () => recordBlobs(library.writer, places))
}

import { cpuExecutor } from '../../../main/engine/executor/cpu.ts'
import { answerProbe } from '../../../main/services/probing/answer.ts'

/** Its executor answers 1.5 times as much as it should. */
await answerProbe(async (name) => ({
  ...cpuExecutor,
  name,
  async compile(fn, shapes) {
    const program = await cpuExecutor.compile(fn, shapes)
    return {
      ...program,
      run: async (...inputs) => (await program.run(...inputs)).map((output) => output.map((value) => 1.5 * value)),
    }
  },
}))

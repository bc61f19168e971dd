/** The content of bodies, in memory: nothing is compressed unless a test says so. */
import type { DecompressionProblem } from '../../../src/shared/contract/body.ts';
import { type AnswersTo, Refusal } from './state.ts';

type BodyCommand = 'body.decompressed' | 'body.savePart';

/** What comes out of a compressed body. */
export type FakeDecompressed = {
  readonly text: string;
  readonly problem: DecompressionProblem | null;
};

export const bodyAnswers = (decompressed?: FakeDecompressed): AnswersTo<BodyCommand> => ({
  'body.decompressed': ({ offset, length }) => {
    if (!decompressed) {
      throw new Refusal({
        code: 'body.not-compressed',
        message: 'This body is not compressed in a way that Countersign can undo.',
        hint: 'Look at it as received.',
      });
    }
    const bytes = new TextEncoder().encode(decompressed.text);
    const { problem } = decompressed;
    return {
      bytes: bytes.slice(offset, offset + length),
      offset,
      totalBytes: bytes.length,
      codings: ['gzip'],
      problem,
    };
  },
  'body.savePart': () => ({ isSaved: true }),
});

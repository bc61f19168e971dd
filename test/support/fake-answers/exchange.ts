/** Exports and imports in memory: as if every dialog were answered. */
import type { ImportResult } from '../../../src/shared/exchange.ts';
import { makeSummary } from '../fake-window-data.ts';
import { type AnswersTo, type FakeState, Refusal } from './state.ts';

type ExchangeCommand =
  | 'export.text'
  | 'export.file'
  | 'export.showFile'
  | 'import.file'
  | 'import.text';

const leftOut = 'Left out, as they may be credentials: Authorization.';

export const exchangeAnswers = (state: FakeState): AnswersTo<ExchangeCommand> => {
  const importOne = (sourceId: number): ImportResult => {
    const { provider } = state.findSource(sourceId);
    const seq = Math.max(0, ...state.events().map((event) => event.seq)) + 1;
    const receivedAtMs = state.now();
    const arrived = makeSummary({
      seq,
      sourceId,
      provider,
      receivedAtMs,
      status: 0,
      arrival: 'import',
    });
    state.setEvents([arrived, ...state.events()]);
    return { imported: 1, problems: [] };
  };
  return {
    'export.text': ({ seq, format, withCredentials = false }) => ({
      text: `event ${seq} as ${format}${withCredentials ? ' with credentials' : ''}`,
      warnings: withCredentials ? [] : [leftOut],
    }),
    'export.file': ({ format, withCredentials = false }) => ({
      file: { id: 1, name: `events.${format}` },
      warnings: withCredentials ? [] : [leftOut],
    }),
    'export.showFile': () => null,
    'import.file': ({ sourceId }) => importOne(sourceId),
    'import.text': ({ sourceId, text }) => {
      if (text.startsWith('nonsense')) {
        throw new Refusal({
          code: 'request.unreadable',
          message: 'This is neither a raw HTTP request nor a HAR file nor a curl command.',
        });
      }
      return importOne(sourceId);
    },
  };
};

/** Takes events of the history away, as a text or as a file written piece by piece. */
import type { FileFormat, TextFormat, WrittenText } from '../../../shared/exchange.ts';
import { t } from '../../../shared/text.ts';
import type { App } from '../app.ts';
import { noSuchEvent } from '../stored-event.ts';
import { type FileContext, fileStyle, writeText } from './exports.ts';
import { type Material, prepare } from './prepare.ts';

/** A file on its way: its name, its pieces, and what was to be said of it once it is written. */
export type ExportedFile = {
  readonly fileName: string;
  readonly chunks: () => AsyncGenerator<string | Uint8Array>;
  readonly warnings: () => readonly string[];
};

export type Exporter = ReturnType<typeof createExporter>;

export const createExporter = (app: App, version: string) => {
  const load = async (seq: number): Promise<Material | null> => {
    const event = await app.store.reads.event(seq);
    const body = await app.store.reads.body(seq);
    if (!event || !body) return null;
    const source = app.sources.all().find(({ row }) => row.id === event.summary.sourceId) ?? null;
    return { event, body, source, log: await app.store.reads.log(seq) };
  };

  const definitionOf: FileContext['definitionOf'] = (id) =>
    app.library.saved().find((scheme) => scheme.id === id)?.definition ?? null;

  return {
    /** One event as text. Errors: `event.not-found`, `export.*`. */
    text: async (
      seq: number,
      format: TextFormat,
      withCredentials: boolean,
    ): Promise<WrittenText> => {
      const material = await load(seq);
      if (!material) throw noSuchEvent();
      return writeText(prepare(material, withCredentials), format);
    },

    /**
     * Events as a file, oldest first; one at a time is held in memory. Events that have gone in
     * the meantime are left out, with a warning. Errors, while its pieces are read:
     * `event.not-found` when none is there any more, `export.has-key`.
     */
    file: (seqs: readonly number[], format: FileFormat, withCredentials: boolean): ExportedFile => {
      const ordered = [...new Set(seqs)].toSorted((a, b) => a - b);
      const isOnly = ordered.length === 1;
      const style = fileStyle(format, { version, isOnly, definitionOf });
      const warnings = new Set<string>();
      async function* chunks(): AsyncGenerator<string | Uint8Array> {
        let count = 0;
        for (const seq of ordered) {
          const material = await load(seq);
          if (!material) {
            warnings.add(t('Event #{seq} is not in the history any more.', { seq }));
            continue;
          }
          const piece = style.one(prepare(material, withCredentials));
          yield count === 0 ? style.head : style.between;
          yield piece.data;
          for (const warning of piece.warnings) warnings.add(warning);
          count++;
        }
        if (count === 0) throw noSuchEvent();
        yield style.tail;
      }
      // Python and Go would not find or take a test whose file has a hyphen in its name.
      const joint = style.suffix.startsWith('_') ? '_' : '-';
      const name = isOnly ? `event${joint}${ordered[0]}` : `events${joint}${ordered.length}`;
      return {
        fileName: `countersign${joint}${name}${style.suffix}`,
        chunks,
        warnings: () => [...warnings],
      };
    },
  };
};

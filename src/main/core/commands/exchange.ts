/** Commands about taking events away and bringing requests back that need no dialog. */
import type { Handlers } from '../../../shared/ipc.ts';
import type { App } from '../app.ts';
import { createExporter } from '../exchange/export.ts';

export const createExchangeHandlers = (
  app: App,
  version: string,
): Pick<Handlers, 'export.text' | 'import.text'> => {
  const exporter = createExporter(app, version);
  return {
    'export.text': ({ seq, format, withCredentials }) =>
      exporter.text(seq, format, withCredentials),
    'import.text': ({ sourceId, text }) => app.importer.run(sourceId, Buffer.from(text, 'utf8')),
  };
};

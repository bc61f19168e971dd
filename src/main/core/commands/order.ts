/** The commands about what events are about, their order, and what to compare them with. */
import { failure } from '../../../shared/errors.ts';
import type { Handlers } from '../../../shared/ipc.ts';
import type { EntityCheck } from '../../../shared/order.ts';
import type { EntityPointers } from '../../../shared/provider.ts';
import { t } from '../../../shared/text.ts';
import type { App } from '../app.ts';
import { idCandidates } from '../order/candidates.ts';
import { describeOrder } from '../order/describe.ts';
import { entityOf, idPointers } from '../order/entity.ts';
import type { Provider } from '../providers/define.ts';
import { documentOf } from '../providers/identify.ts';
import { noSuchEvent } from '../stored-event.ts';
import { providerEntity } from '../views/provider-info.ts';

export type OrderHandlers = Pick<Handlers, 'order.of' | 'order.check' | 'compare.choices'>;

const check = async (
  app: App,
  sourceId: number,
  provider: Provider,
  pointers: EntityPointers | null,
): Promise<EntityCheck | null> => {
  const { events } = await app.store.reads.page({ sourceId, limit: 1 });
  const [newest] = events;
  const body = newest && (await app.store.reads.body(newest.seq));
  if (!newest || !body) return null;
  const document = documentOf(body);
  const isReadable = !newest.isTruncated && document() !== undefined;
  const entity = isReadable ? entityOf(pointers, provider.entity, document) : null;
  return {
    seq: newest.seq,
    isReadable,
    entity: entity?.id ?? null,
    order: entity?.order ?? null,
    candidates: isReadable ? idCandidates(document()) : [],
  };
};

export const createOrderHandlers = (app: App): OrderHandlers => ({
  'order.of': async ({ seq }) => {
    const stored = await app.store.reads.orderOf(seq);
    if (!stored) throw noSuchEvent();
    const source = app.sources.all().find(({ row }) => row.id === stored.sourceId);
    const locator = source?.provider.entity;
    // Pointers of the user's own may lead to something else than the provider's words are for.
    const words = locator && !source.settings.entity ? providerEntity(locator) : null;
    return describeOrder(stored, words, idPointers(source?.settings.entity, locator));
  },
  'order.check': ({ sourceId, provider, entity }) => {
    app.sources.get(sourceId);
    const found = app.library.find(provider);
    if (!found)
      throw failure('source.unknown-provider', t('There is no provider “{id}”.', { id: provider }));
    return check(app, sourceId, found, entity);
  },
  'compare.choices': async ({ seq }) => {
    const choices = await app.store.reads.compareChoices(seq);
    if (!choices) throw noSuchEvent();
    return choices;
  },
});

/**
 * What an event is about, and its place among the events about that. Read from a stranger's JSON:
 * anything that is not plainly an id or a place in an order counts as none.
 */
import { parsePointer, pointerTo, resolvePointer } from '../../../shared/json-pointer.ts';
import type { EntityPointers } from '../../../shared/provider.ts';
import type { EntityLocator } from '../providers/define.ts';
import { follow } from '../verify/content.ts';

export type Entity = {
  /** At most 200 characters; null when the event names none. */
  readonly id: string | null;
  /** Higher is later; times are Unix milliseconds. Null without an id, too. */
  readonly order: number | null;
};

export const noEntity: Entity = { id: null, order: null };

const maxIdLength = 200;
const isoTime = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|([+-]\d\d):?(\d\d))$/;
const decimal = /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,9})?$/;

/** A number beyond 2^53 has been rounded when it was parsed: two ids might have become one. */
export const idOf = (value: unknown): string | null => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? String(value) : null;
  return typeof value === 'string' && value !== '' && value.length <= maxIdLength ? value : null;
};

const timeOf = (text: string): number | null => {
  const [, date, time, zone, hours, minutes] = isoTime.exec(text) ?? [];
  if (date === undefined) return null;
  const ms = Date.parse(`${date}T${time}${zone === 'Z' ? 'Z' : `${hours}:${minutes}`}`);
  return Number.isNaN(ms) ? null : ms;
};

const orderOf = (value: unknown): number | null => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  return decimal.test(value) ? Number(value) : timeOf(value);
};

const entityAt = (id: unknown, order: unknown): Entity => {
  const text = idOf(id);
  return text === null ? noEntity : { id: text, order: orderOf(order) };
};

const later = (a: Entity, b: Entity): Entity =>
  (b.order ?? -Infinity) > (a.order ?? -Infinity) ? b : a;

/** By the pointers of a source, into the document as it came. A bad pointer leads nowhere. */
export const entityByPointers = ({ id, order }: EntityPointers, root: unknown): Entity => {
  const at = (pointer: string | null): unknown => {
    const tokens = pointer === null ? null : parsePointer(pointer);
    return tokens ? resolvePointer(root, tokens) : undefined;
  };
  return entityAt(at(id), at(order));
};

/**
 * By a provider's own paths. A batch is about something only when all of it is about the same;
 * its place is then that of its latest member.
 */
export const entityByLocator = (locator: EntityLocator, root: unknown): Entity => {
  const { id, otherIds = [], order } = locator;
  const members: readonly unknown[] = Array.isArray(root) ? root : [root];
  let found: Entity | null = null;
  for (const member of members) {
    const ids = [id, ...otherIds].map((path) => follow(member, path));
    const entity = entityAt(
      ids.find((one) => idOf(one) !== null),
      order === 'time' ? undefined : follow(member, order),
    );
    if (entity.id === null || (found && found.id !== entity.id)) return noEntity;
    found = found ? later(found, entity) : entity;
  }
  return found ?? noEntity;
};

/** The pointers at which the id is looked for, in their order; none where nothing is known. */
export const idPointers = (
  pointers: EntityPointers | null | undefined,
  locator: EntityLocator | undefined,
): readonly string[] => {
  if (pointers) return [pointers.id];
  return locator ? [locator.id, ...(locator.otherIds ?? [])].map(pointerTo) : [];
};

/** By what the source is set to, or else by the provider. In: `document` gives the parsed body. */
export const entityOf = (
  pointers: EntityPointers | null | undefined,
  locator: EntityLocator | undefined,
  document: () => unknown,
): Entity => {
  if (pointers) {
    // One that is left empty is the provider's, as an id that is left empty is.
    const byProvider = locator && locator.order !== 'time' ? pointerTo(locator.order) : null;
    return entityByPointers({ ...pointers, order: pointers.order ?? byProvider }, document());
  }
  return locator ? entityByLocator(locator, document()) : noEntity;
};

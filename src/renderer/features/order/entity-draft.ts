/** The two JSON pointers of a source as they are typed. */
import { parsePointer } from '../../../shared/json-pointer.ts';
import type { EntityPointers } from '../../../shared/provider.ts';

export type EntityDraft = { readonly id: string; readonly order: string };

export const entityDraftOf = (entity: EntityPointers | null): EntityDraft => ({
  id: entity?.id ?? '',
  order: entity?.order ?? '',
});

/** Null is what the provider's data says. In: without an id there is nothing to order. */
export const readEntity = ({ id, order }: EntityDraft): EntityPointers | null =>
  id.trim() === '' ? null : { id: id.trim(), order: order.trim() === '' ? null : order.trim() };

export const isPointer = (text: string): boolean => parsePointer(text.trim()) !== null;

/** True when both can be saved as they stand. */
export const isWhole = ({ id, order }: EntityDraft): boolean =>
  isPointer(id) && isPointer(order) && (id.trim() !== '' || order.trim() === '');

/** Where a document of a stranger may name what it is about. Bounded, and by plain names alone. */
import { pointerTo } from '../../../shared/json-pointer.ts';
import { isObject } from '../verify/json.ts';
import { idOf } from './entity.ts';

const maxCandidates = 6;
const maxDepth = 4;
const maxLooked = 1000;
const plainName = /^[\w.-]{1,60}$/;
const idName = /(?:^|[_.-])(?:id|uuid|guid|sid|uri)$|[a-z\d](?:Id|ID|Uuid|UUID|Guid|Sid|Uri)$/;

type Place = { readonly value: unknown; readonly path: readonly string[] };

/** Pointers to what is called an id and can be one, those nearest the top first; at most six. */
export const idCandidates = (root: unknown): readonly string[] => {
  const found: string[] = [];
  const places: Place[] = [{ value: root, path: [] }];
  for (let at = 0; at < Math.min(places.length, maxLooked); at++) {
    const { value, path } = places[at] as Place;
    const name = path.at(-1);
    if (name !== undefined && idName.test(name) && idOf(value) !== null) {
      if (found.push(pointerTo(path)) === maxCandidates) break;
    }
    if (!isObject(value) || path.length === maxDepth) continue;
    for (const [key, member] of Object.entries(value)) {
      if (places.length >= maxLooked) break;
      if (plainName.test(key)) places.push({ value: member, path: [...path, key] });
    }
  }
  return found;
};

/** Ways to break a scene, one thing at a time. */
import type { KnownKey } from '../../../src/main/core/diagnose/change.ts';
import type { TemplatePart } from '../../../src/main/core/verify/content.ts';
import type { WireRequest } from '../../../src/main/core/verify/request.ts';
import type { SignatureScheme } from '../../../src/main/core/verify/scheme.ts';
import {
  type Genuine,
  type GenuineOptions,
  genuine,
  knownKey,
  type Otherwise,
  type Scene,
} from './genuine.ts';

/** One broken request: `of` builds a genuine one, `apart` says what is different about it. */
export type Broken = {
  readonly name: string;
  readonly provider: string;
  readonly options?: GenuineOptions;
  /** What the scene becomes. */
  readonly broken: (genuine: Genuine) => Partial<Scene>;
  /** Code of the first finding. */
  readonly expect: string;
  /** True when that finding offers something that makes the request verify. */
  readonly isCured?: boolean;
};

type Way = Broken['broken'];
type More = Pick<Broken, 'options' | 'isCured'>;

export const makeBroken = (
  name: string,
  provider: string,
  expect: string,
  broken: Way,
  more: More = {},
): Broken => ({ name, provider, expect, broken, ...more });

/** The same, where the finding offers a cure. */
export const makeCurable = (
  name: string,
  provider: string,
  expect: string,
  broken: Way,
  options: GenuineOptions = {},
): Broken => makeBroken(name, provider, expect, broken, { options, isCured: true });

export const sceneOf = ({ provider, options, broken }: Broken): Scene => {
  const made = genuine(provider, options);
  return { ...made.scene, ...broken(made) };
};

/** The source holds another text in place of the right key. */
export const keyAs =
  (change: (text: string) => string) =>
  ({ keyText }: Genuine): Partial<Scene> => ({ keys: [knownKey(change(keyText))] });

export const wrongKey: KnownKey = knownKey('another secret altogether', { id: 2, label: 'wrong' });

/** The provider signs with another text than the source holds. */
export const signedWithKey =
  (change: (text: string) => string) =>
  ({ sign, keyText }: Genuine): Partial<Scene> => ({ request: sign({ key: change(keyText) }) });

/** The body is changed on its way. */
export const bodyOnTheWay =
  (change: (body: Buffer) => Uint8Array | string) =>
  ({ scene: { request } }: Genuine): Partial<Scene> => ({
    request: { ...request, body: Buffer.from(change(Buffer.from(request.body))) },
  });

/** The provider signs another body than it was given, and the one given arrives. */
export const bodySignedAs =
  (change: (body: string) => string | Buffer) =>
  ({ scene: { request }, sign }: Genuine): Partial<Scene> => ({
    request: {
      ...sign({ body: change(Buffer.from(request.body).toString()) }),
      body: request.body,
    },
  });

export const signedOtherwise =
  (otherwise: Otherwise) =>
  ({ sign }: Genuine): Partial<Scene> => ({ request: sign(otherwise) });

type Headers = readonly (readonly [name: string, value: string])[];

const pairsOf = (rawHeaders: readonly string[]): Headers =>
  Array.from({ length: rawHeaders.length / 2 }, (_, i) => [
    rawHeaders[2 * i] ?? '',
    rawHeaders[2 * i + 1] ?? '',
  ]);

export const withHeaders = (
  request: WireRequest,
  change: (name: string, value: string) => Headers,
): WireRequest => ({
  ...request,
  rawHeaders: pairsOf(request.rawHeaders).flatMap(([name, value]) =>
    change(name.toLowerCase(), value).flat(),
  ),
});

/** One header is changed on its way; `null` takes it away. */
export const headerOnTheWay =
  (name: string, change: (value: string) => string | null, newName = name) =>
  ({ scene: { request } }: Genuine): Partial<Scene> => ({
    request: withHeaders(request, (header, value) => {
      if (header !== name) return [[header, value]];
      const changed = change(value);
      return changed === null ? [] : [[newName, changed]];
    }),
  });

/** The same content by other parts. */
export const signedOver =
  (content: readonly TemplatePart[]) =>
  ({ sign }: Genuine): Partial<Scene> => ({
    request: sign({ scheme: (scheme) => ({ ...scheme, content: [{ name: 'other', content }] }) }),
  });

export const withAlgorithm =
  (algorithm: SignatureScheme['algorithm']) =>
  ({ sign }: Genuine): Partial<Scene> => ({
    request: sign({ scheme: (scheme) => ({ ...scheme, algorithm }) }),
  });

/** A source for another provider gets this request, with the same key. */
export const sentToSourceOf =
  (other: string, options?: GenuineOptions) =>
  ({ scene }: Genuine): Partial<Scene> => {
    const { provider, settings } = genuine(other, options).scene;
    return { provider, settings: { ...settings, parameters: scene.settings.parameters } };
  };

/** Several things at once, one after the other. */
export const both =
  (...ways: readonly ((made: Genuine) => Partial<Scene>)[]) =>
  (made: Genuine): Partial<Scene> => {
    let scene = made.scene;
    for (const way of ways) scene = { ...scene, ...way({ ...made, scene }) };
    return scene;
  };

/** The body axis: JSON that was parsed and written again, by whatever program. */
import { type Message, message, t } from '../../../shared/text.ts';
import { bodyChange, type OtherBody } from './body-change.ts';
import { readJsonText, type Spacing, spacings, type Writing, writings } from './json-styles.ts';

type Manner = { readonly weight: number; readonly words: Message | null };

const spacingManners: Readonly<Record<Spacing, Manner>> = {
  compact: { weight: 2, words: message('without blanks') },
  spaced: { weight: 3, words: message('with a blank after each comma and colon') },
  'pretty-2': { weight: 3, words: message('indented by two blanks') },
  'pretty-4': { weight: 4, words: message('indented by four blanks') },
  'pretty-tab': { weight: 5, words: message('indented by tabs') },
};

const writingManners: Readonly<Record<Writing, Manner>> = {
  'as-is': { weight: 0, words: null },
  rewritten: { weight: 1, words: message('as JavaScript writes it') },
  ascii: { weight: 1, words: message('non-ASCII characters escaped, as Python does') },
  php: { weight: 1, words: message('slashes and non-ASCII characters escaped, as PHP does') },
  html: { weight: 1, words: message('<, > and & escaped, as Go does') },
  plain: { weight: 2, words: message('nothing escaped that need not be') },
  slash: { weight: 2, words: message('slashes escaped') },
  dotnet: { weight: 2, words: message('escaped as .NET does') },
  'ascii-upper': { weight: 3, words: message('non-ASCII characters escaped in capital hex') },
  gson: { weight: 3, words: message('escaped as Gson does') },
  sorted: { weight: 3, words: message('members sorted by name') },
  'sorted-ascii': {
    weight: 3,
    words: message('members sorted by name, non-ASCII characters escaped'),
  },
};

type Style = {
  readonly spacing: Spacing;
  readonly writing: Writing;
  readonly weight: number;
  readonly words: readonly Message[];
};

/** Likeliest first. */
const styles: readonly Style[] = writings
  .flatMap((writing) =>
    spacings.map((spacing): Style => {
      const [space, write] = [spacingManners[spacing], writingManners[writing]];
      const words = [space, write].flatMap((manner) => manner.words ?? []);
      return { spacing, writing, weight: space.weight + write.weight, words };
    }),
  )
  .toSorted((a, b) => a.weight - b.weight);

/**
 * The body in all the styles of common serialisers; none when it is not JSON. Lazy; null for a
 * style that gives nothing new, so that the caller can look at the time.
 */
export function* jsonBodies(body: Uint8Array): Generator<OtherBody | null> {
  const json = readJsonText(body);
  if (!json) return;
  const repeated = new Set<Writing>();
  const known = new Set<Writing>();
  for (const { spacing, writing, weight, words } of styles) {
    if (!known.has(writing) && json.isRepeated(writing)) repeated.add(writing);
    known.add(writing);
    const bytes = repeated.has(writing) ? null : json.write(spacing, writing);
    if (!bytes) {
      yield null;
      continue;
    }
    const manner = words.map((each) => t(each)).join(', ');
    const change = bodyChange(
      `json-${writing === 'as-is' ? spacing : `${spacing}-${writing}`}`,
      weight,
      t(
        'Matches if the body is re-serialised ({manner}): something between the provider and you parses and rewrites the JSON',
        { manner },
      ),
      t('the body is re-serialised ({manner})', { manner }),
      t(
        'Something between the provider and you parses and rewrites the JSON: a framework’s body parser, a gateway or a low-code tool. Verify the raw bytes before anything parses them.',
      ),
    );
    yield [change, bytes];
  }
}

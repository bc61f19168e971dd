import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../../src/renderer/features/schemes/read-draft.ts';
import {
  changed,
  draftOf,
  emptyDraft,
  type SchemeDraft,
} from '../../../../src/renderer/features/schemes/scheme-draft.ts';
import { startingPoints } from '../../../../src/renderer/features/schemes/starting-points.ts';
import {
  readLiteral,
  readPath,
  writeLiteral,
  writePath,
} from '../../../../src/renderer/features/schemes/written.ts';
import { schemeDefinitionSchema } from '../../../../src/shared/scheme-definition.ts';
import { fakeDefinition } from '../../../support/fake-window-data.ts';

const good: SchemeDraft = { ...emptyDraft, name: 'Acme', header: 'X-Acme' };
const problemsOf = (change: Partial<SchemeDraft>) => readDraft({ ...good, ...change }).problems;

describe('fixed text as it is typed', () => {
  it.each([
    [String.raw`v0:\n`, 'v0:\n'],
    [String.raw`\r\t\\`, '\r\t\\'],
    [String.raw`\x00\u202e`, '\0\u202e'],
    ['plain', 'plain'],
  ])('%s means what it says, and is written so again', (written, text) => {
    expect(readLiteral(written)).toBe(text);
    expect(readLiteral(writeLiteral(text))).toBe(text);
  });

  it.each([String.raw`\q`, 'ends in \\', String.raw`\x4`, String.raw`\u{110000}`])(
    '%s means nothing',
    (written) => expect(readLiteral(written)).toBeNull(),
  );
});

describe('a JSON path as it is typed', () => {
  it.each([
    ['type', ['type']],
    ['data.0.id', ['data', 0, 'id']],
    [String.raw`a\.b.c`, ['a.b', 'c']],
    ['007', ['007']],
  ])('%s is taken apart, and put together again', (written, path) => {
    expect(readPath(written)).toEqual(path);
    expect(writePath(path)).toBe(written);
  });

  it.each(['', '.', 'a..b', 'a.', 'a.b.c.d.e.f.g.h.i', 'x'.repeat(101)])(
    '%s is no path',
    (written) => expect(readPath(written)).toBeNull(),
  );
});

describe('a scheme as it is described', () => {
  it('comes out as it went in', () => {
    expect(readDraft(draftOf(fakeDefinition))).toEqual({
      definition: fakeDefinition,
      problems: {},
    });
  });

  it.each(startingPoints)('starts well from $label', ({ draft }) => {
    const { definition, problems } = readDraft({ ...draft, name: 'Acme' });
    expect(problems).toEqual({});
    expect(schemeDefinitionSchema.safeParse(definition).success).toBe(true);
    expect(draftOf(definition as NonNullable<typeof definition>)).toMatchObject({
      header: draft.header,
      form: draft.form,
    });
  });

  it('can be tried before it has a name, not saved', () => {
    const { definition, problems } = readDraft({ ...good, name: ' ' });
    expect(definition?.name).toBe('Untitled');
    expect(problems.name).toContain('name');
  });

  it.each([
    ['header', { header: 'x acme' }],
    ['prefix', { form: 'prefix', prefix: '' }],
    ['authScheme', { form: 'auth-scheme', authScheme: 'a b' }],
    ['field', { form: 'kv-list', field: 'v1=' }],
    ['version', { form: 'versioned-list', version: '' }],
    ['timeAt', { timeFrom: 'json', timeAt: 'a..b' }],
    ['tolerance', { timeFrom: 'header', timeAt: 'date', tolerance: '-1' }],
    ['tolerance', { timeFrom: 'header', timeAt: 'date', tolerance: '31536001' }],
    ['nameAt', { nameFrom: 'header', nameAt: '' }],
    ['content', { content: [] }],
    ['content', { algorithm: 'hash' }],
    ['part-1', { content: [{ id: 1, kind: 'literal', text: String.raw`\q` }] }],
    ['part-1', { content: [{ id: 1, kind: 'literal', text: '' }] }],
    ['part-1', { content: [{ id: 1, kind: 'header', text: 'a b' }] }],
    ['part-1', { content: [{ id: 1, kind: 'timestamp', text: '' }] }],
    ['part-1', { content: [{ id: 1, kind: 'secret', text: '' }] }],
  ] as const)('says what is wrong with %s', (field, change) => {
    const { problems, definition } = readDraft({ ...good, ...change });
    expect(problems[field]).toMatch(/^[A-Z].*\.$/);
    expect(definition).toBeNull();
  });

  it('asks for nothing that a token does not need', () => {
    expect(problemsOf({ algorithm: 'token', content: [] })).toEqual({});
  });

  it('puts right what no longer goes together', () => {
    const list = changed(good, { form: 'kv-list', timeFrom: 'field', timeAt: 't' });
    expect(changed(list, { form: 'whole' })).toMatchObject({ timeFrom: 'none', timeAt: '' });
    expect(changed(good, { algorithm: 'ed25519' }).key).toBe('ed25519-hex');
  });
});

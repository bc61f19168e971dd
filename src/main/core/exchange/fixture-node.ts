/** Requests as a test for Node’s own runner (node --test). Source: https://nodejs.org/api/test.html. */
import { type FixtureCase, type FixtureStyle, introduction } from './fixture.ts';

const head = `${introduction.map((line) => `// ${line}`).join('\n')}
import assert from 'node:assert/strict';
import { test } from 'node:test';

/**
 * FILL IN: true when your handler accepts the request at nowS, in Unix seconds.
 * headers is a list of [name, value] in the order of the wire, body a Buffer.
 */
const accepts = async ({ method, url, headers, body, nowS }) => {
  throw new Error('FILL IN: call your own handler here.');
};

const requests = [
`;

const one = (fixture: FixtureCase): string =>
  `${[
    ...fixture.comments.map((line) => `  // ${line}`),
    '  {',
    `    name: ${fixture.name},`,
    `    method: ${fixture.method},`,
    `    url: ${fixture.url},`,
    `    nowS: ${fixture.nowS},`,
    '    headers: [',
    ...fixture.headers.map(([name, value]) => `      [${name}, ${value}],`),
    '    ],',
    '    bodyBase64: [',
    ...fixture.bodyLines.map((line) => `      ${line},`),
    '    ].join(""),',
    `    isAccepted: ${fixture.isAccepted},`,
    '  },',
  ].join('\n')}\n`;

const tail = `];

for (const { name, bodyBase64, isAccepted, ...request } of requests) {
  test(name, async () => {
    const body = Buffer.from(bodyBase64, 'base64');
    assert.equal(await accepts({ ...request, body }), isAccepted);
  });
}
`;

export const nodeTest: FixtureStyle = { head, one, tail };

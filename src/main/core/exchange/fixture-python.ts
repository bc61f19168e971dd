/** Requests as a test for Python’s unittest. Source: https://docs.python.org/3/library/unittest.html. */
import { type FixtureCase, type FixtureStyle, introduction } from './fixture.ts';

const head = `${introduction.map((line) => `# ${line}`).join('\n')}
import base64
import unittest


def accepts(method, url, headers, body, now):
    """FILL IN: True when your handler accepts the request at now, in Unix seconds.

    headers is a list of (name, value) in the order of the wire, body is bytes.
    """
    raise NotImplementedError("FILL IN: call your own handler here.")


REQUESTS = [
`;

const one = (fixture: FixtureCase): string =>
  `${[
    ...fixture.comments.map((line) => `    # ${line}`),
    '    {',
    `        "name": ${fixture.name},`,
    `        "method": ${fixture.method},`,
    `        "url": ${fixture.url},`,
    `        "now": ${fixture.nowS},`,
    '        "headers": [',
    ...fixture.headers.map(([name, value]) => `            (${name}, ${value}),`),
    '        ],',
    '        "body": base64.b64decode(',
    '            ""',
    ...fixture.bodyLines.map((line) => `            ${line}`),
    '        ),',
    `        "is_accepted": ${fixture.isAccepted ? 'True' : 'False'},`,
    '    },',
  ].join('\n')}\n`;

const tail = `]


class CapturedRequests(unittest.TestCase):
    def test_captured_requests(self):
        for each in REQUESTS:
            with self.subTest(each["name"]):
                result = accepts(
                    each["method"], each["url"], each["headers"], each["body"], each["now"]
                )
                self.assertEqual(result, each["is_accepted"])


if __name__ == "__main__":
    unittest.main()
`;

export const pythonTest: FixtureStyle = { head, one, tail };

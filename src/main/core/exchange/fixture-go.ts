/** Requests as a test for go test. Source: https://pkg.go.dev/testing. Laid out as gofmt does. */
import { type FixtureCase, type FixtureStyle, introduction } from './fixture.ts';

const head = `${introduction.map((line) => `// ${line}`).join('\n')}
package webhook

import (
	"encoding/base64"
	"errors"
	"testing"
)

type capturedRequest struct {
	name       string
	method     string
	url        string
	now        int64
	headers    [][2]string
	bodyBase64 string
	isAccepted bool
}

// accepts is to be FILLED IN: true when your handler accepts the request at
// its time now, in Unix seconds. The headers are in the order of the wire.
func accepts(request capturedRequest, body []byte) (bool, error) {
	return false, errors.New("FILL IN: call your own handler here")
}

var capturedRequests = []capturedRequest{
`;

const one = (fixture: FixtureCase): string =>
  `${[
    ...fixture.comments.map((line) => `\t// ${line}`),
    '\t{',
    `\t\tname:   ${fixture.name},`,
    `\t\tmethod: ${fixture.method},`,
    `\t\turl:    ${fixture.url},`,
    `\t\tnow:    ${fixture.nowS},`,
    '\t\theaders: [][2]string{',
    ...fixture.headers.map(([name, value]) => `\t\t\t{${name}, ${value}},`),
    '\t\t},',
    ['\t\tbodyBase64: ""', ...fixture.bodyLines.map((line) => `\t\t\t${line}`)].join(' +\n') + ',',
    `\t\tisAccepted: ${fixture.isAccepted},`,
    '\t},',
  ].join('\n')}\n`;

const tail = `}

func TestCapturedRequests(t *testing.T) {
	for _, request := range capturedRequests {
		t.Run(request.name, func(t *testing.T) {
			body, err := base64.StdEncoding.DecodeString(request.bodyBase64)
			if err != nil {
				t.Fatal(err)
			}
			isAccepted, err := accepts(request, body)
			if err != nil {
				t.Fatal(err)
			}
			if isAccepted != request.isAccepted {
				t.Errorf("accepted: %t, want %t", isAccepted, request.isAccepted)
			}
		})
	}
}
`;

export const goTest: FixtureStyle = { head, one, tail };

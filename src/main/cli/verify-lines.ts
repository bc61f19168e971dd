/** What `verify` prints: JSON for programs, words for people. Never a secret. */
import { styleText } from 'node:util';
import type { Diagnosis } from '../../shared/diagnosis.ts';
import type { CandidateReport, Explanation, SignedPart } from '../../shared/verdict.ts';
import { visible } from '../../shared/visible.ts';
import type { Provider } from '../core/providers/define.ts';
import type { WireRequest } from '../core/verify/request.ts';
import { type Colour, lookOf } from './lines.ts';

const maxShownBytes = 2048;

export type VerifyResult = {
  readonly provider: Provider;
  readonly request: WireRequest;
  readonly explanation: Explanation;
  readonly diagnosis: Diagnosis | null;
  /** Labels of the keys, by id. */
  readonly keys: ReadonlyMap<number, string>;
  readonly nowS: number;
  readonly notes: readonly string[];
};

const bytesOf = (part: SignedPart, body: Uint8Array): Uint8Array =>
  part.origin === 'body' ? body.subarray(part.start, part.end) : part.bytes;

/** The reading that matched, or else the first. */
const contentOf = ({ candidates, verification }: Explanation): CandidateReport | null =>
  candidates.find(({ name }) => name === verification.matched) ?? candidates[0] ?? null;

const contentJson = (content: CandidateReport, body: Uint8Array) => ({
  name: content.name,
  length: content.length,
  sha256: content.sha256,
  expected: content.expected,
  parts: content.parts.map((part) => ({
    origin: part.origin,
    label: part.label,
    base64: Buffer.from(bytesOf(part, body)).toString('base64'),
  })),
});

export const verifyJson = (result: VerifyResult): string => {
  const { provider, explanation, diagnosis, request, keys, nowS } = result;
  const { verification } = explanation;
  const content = contentOf(explanation);
  return JSON.stringify({
    verdict: verification.verdict,
    reason: verification.reason,
    subject: verification.subject,
    provider: provider.id,
    scheme: verification.scheme,
    matched: verification.matched,
    assurance: verification.assurance,
    isSignatureGood: verification.isSignatureGood,
    keyId: verification.keyId,
    key: verification.keyId === null ? null : (keys.get(verification.keyId) ?? null),
    handshake: verification.handshake,
    time: verification.time,
    judgedAtS: nowS,
    algorithm: explanation.algorithm,
    received: explanation.received,
    signedContent: content && contentJson(content, request.body),
    plaintextBase64: explanation.plaintext && Buffer.from(explanation.plaintext).toString('base64'),
    notes: [...result.notes, ...explanation.notes],
    diagnosis: diagnosis && {
      findings: diagnosis.findings.map(({ code, title, detail, changes, isProven, fix }) => ({
        code,
        title,
        detail,
        changes,
        isProven,
        fix: fix?.kind ?? null,
      })),
      hashes: diagnosis.hashes,
      elapsedMs: Math.round(diagnosis.elapsedMs),
      isComplete: diagnosis.isComplete,
    },
  });
};

type Paint = (colour: Colour, text: string) => string;

const painter =
  (isColoured: boolean): Paint =>
  (colour, text) =>
    isColoured ? styleText(colour, text, { validateStream: false }) : text;

const headLines = (
  { provider, explanation, keys }: VerifyResult,
  paint: Paint,
): readonly string[] => {
  const { verification, algorithm } = explanation;
  const { verdict, reason, keyId, scheme, matched, subject } = verification;
  const { mark, word, colour } = lookOf(verdict, verification.assurance);
  const why = verdict === 'valid' ? '' : `: ${reason.replaceAll('_', ' ')}`;
  const what = subject === null ? '' : ` (${visible(subject)})`;
  const key = keyId === null ? [] : [`Key       ${visible(keys.get(keyId) ?? String(keyId))}`];
  const reading = matched === null ? [] : [`Reading   ${visible(matched)}`];
  return [
    paint(colour, `${mark} ${word}${why}${what}`),
    `Provider  ${visible(provider.name)}${scheme === null || scheme === provider.id ? '' : `, scheme ${scheme}`}`,
    ...(algorithm === null ? [] : [`Algorithm ${algorithm}`]),
    ...key,
    ...reading,
  ];
};

const contentLines = ({ explanation, request }: VerifyResult, paint: Paint): readonly string[] => {
  const content = contentOf(explanation);
  if (!content) return [];
  const { length, sha256, parts, expected, name } = content;
  let left = maxShownBytes;
  const shown = parts.map((part) => {
    const bytes = Buffer.from(bytesOf(part, request.body)).subarray(0, left);
    left -= bytes.length;
    return `  ${part.label.padEnd(16)} ${visible(bytes.toString('utf8'))}`;
  });
  return [
    '',
    paint('bold', `Signed content “${visible(name)}”, ${length} bytes, SHA-256 ${sha256}`),
    ...shown,
    ...(length > maxShownBytes ? [`  … the first ${maxShownBytes} bytes`] : []),
    ...explanation.received.map((text) => `Received  ${visible(text).slice(0, 1024)}`),
    ...(expected === null ? [] : [`Expected  ${visible(expected)}`]),
  ];
};

const diagnosisLines = ({ diagnosis }: VerifyResult, paint: Paint): readonly string[] => {
  if (!diagnosis) return [];
  const { findings, hashes, elapsedMs, isComplete } = diagnosis;
  const tried = `${hashes} signatures computed in ${Math.round(elapsedMs)} ms${isComplete ? '' : '; not everything was tried'}`;
  return [
    '',
    paint('bold', 'Diagnosis'),
    ...(findings.length === 0
      ? ['  Nothing that was tried makes it match: another secret, or it is not genuine.']
      : findings.flatMap(({ title, detail, isProven, code }, i) => [
          `  ${i + 1}. ${visible(title)} ${paint('gray', `[${isProven ? 'proven' : 'observed'}, ${code}]`)}`,
          `     ${visible(detail)}`,
        ])),
    paint('gray', `  ${tried}`),
  ];
};

/** In: strangers' text is shown with its control characters escaped. */
export const verifyText = (result: VerifyResult, isColoured: boolean): string => {
  const paint = painter(isColoured);
  const { plaintext, notes } = result.explanation;
  return [
    ...headLines(result, paint),
    ...[...result.notes, ...notes].map((note) => `Note      ${visible(note)}`),
    ...contentLines(result, paint),
    ...(plaintext
      ? ['', paint('bold', 'Decrypted'), visible(Buffer.from(plaintext).toString('utf8'))]
      : []),
    ...diagnosisLines(result, paint),
  ].join('\n');
};

/** One line for each provider, with its schemes and parameters. */
export const providerLines = (providers: readonly Provider[]): string =>
  providers
    .map(({ id, name, schemes, parameters = [] }) => {
      const ids = schemes.length > 1 ? `  schemes: ${schemes.map((s) => s.id).join(', ')}` : '';
      const names =
        parameters.length > 0 ? `  parameters: ${parameters.map((p) => p.name).join(', ')}` : '';
      return `${id.padEnd(20)} ${name}${ids}${names}`;
    })
    .join('\n');

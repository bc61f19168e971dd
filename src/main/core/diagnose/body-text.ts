/** The body axis: the small changes that text suffers on its way. */
import { t } from '../../../shared/text.ts';
import { decodeUtf8 } from '../verify/encoding.ts';
import { bodyChange, type OtherBody } from './body-change.ts';

const lineEnds = (): string =>
  t(
    'An editor, a terminal or a copy of the request changed the line ends. Save and send the body byte for byte.',
  );

const withoutLastLineEnd = (text: string): string => text.slice(0, text.endsWith('\r\n') ? -2 : -1);

function* finalLineEnds(text: string): Generator<OtherBody> {
  if (text.endsWith('\n')) {
    const change = bodyChange(
      'final-newline-added',
      1,
      t('Matches without the line end at the end of the body: it was added on the way'),
      t('the line end at the end of the body is left out'),
      lineEnds(),
    );
    yield [change, Buffer.from(withoutLastLineEnd(text))];
    return;
  }
  const change = bodyChange(
    'final-newline-lost',
    1,
    t('Matches with a line end at the end of the body: it was lost on the way'),
    t('a line end is added to the body'),
    `${lineEnds()} ${t('Some providers end their bodies with one, and sign it.')}`,
  );
  yield [change, Buffer.from(`${text}\n`)];
  yield [change, Buffer.from(`${text}\r\n`)];
}

function* lineEndsInside(text: string): Generator<OtherBody> {
  if (text.includes('\r\n')) {
    const change = bodyChange(
      'crlf-to-lf',
      2,
      t('Matches with Unix line ends: CRLF was written for LF on the way'),
      t('CRLF is turned into LF'),
      lineEnds(),
    );
    yield [change, Buffer.from(text.replaceAll('\r\n', '\n'))];
  } else if (text.includes('\n')) {
    const change = bodyChange(
      'lf-to-crlf',
      2,
      t('Matches with Windows line ends: LF was written for CRLF on the way'),
      t('LF is turned into CRLF'),
      lineEnds(),
    );
    yield [change, Buffer.from(text.replaceAll('\n', '\r\n'))];
  }
}

/** Line ends, at the end and inside. */
export function* lineEndBodies(text: string): Generator<OtherBody> {
  yield* finalLineEnds(text);
  yield* lineEndsInside(text);
}

/** Byte order marks and blanks around. */
export function* marksAndBlanks(text: string): Generator<OtherBody> {
  if (text.startsWith('\ufeff')) {
    const change = bodyChange(
      'bom-added',
      2,
      t('Matches without the byte order mark that the body begins with'),
      t('the byte order mark is left out'),
      t(
        'An editor or a program on the way added a mark to the beginning. It is no part of what was signed.',
      ),
    );
    yield [change, Buffer.from(text.slice(1))];
  } else {
    const change = bodyChange(
      'bom-lost',
      6,
      t('Matches with a byte order mark in front: it was removed on the way'),
      t('a byte order mark is put in front of the body'),
      t('Text decoders drop this mark silently. Verify the bytes before decoding them.'),
    );
    yield [change, Buffer.from(`\ufeff${text}`)];
  }
  const trimmed = text.trim();
  if (trimmed === text) return;
  const change = bodyChange(
    'blanks-added',
    2,
    t('Matches without the blanks around the body: they were added on the way'),
    t('the blanks around the body are left out'),
    t('Something on the way put blanks or line ends around the body.'),
  );
  yield [change, Buffer.from(trimmed)];
}

/** The characters that Windows-1252 has at 0x80 to 0x9F; Latin-1 has control characters there. */
const windows1252 = new Map(
  Array.from({ length: 32 }, (_, i) => 0x80 + i).map((byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

/** One byte for each character; null when there are others than Latin-1 and Windows-1252 have. */
const inOneByteEach = (text: string): Buffer | null => {
  // Asked first: most bodies are ASCII, and of those that are not, most have other characters.
  if (!/[\u0080-\uffff]/.test(text)) return null;
  const bytes = Buffer.from(text, 'latin1');
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) <= 0xff) continue;
    const byte = windows1252.get(text.charAt(i));
    if (byte === undefined) return null;
    bytes[i] = byte;
  }
  return bytes;
};

/** The same text in another charset. In: `text`, null when the body is not UTF-8. */
export function* otherCharsets(body: Uint8Array, text: string | null): Generator<OtherBody> {
  if (text === null) {
    const change = bodyChange(
      'latin1',
      3,
      t(
        'Matches if the body is read as Latin-1 and written as UTF-8: its charset was changed on the way',
      ),
      t('the body is turned from Latin-1 into UTF-8'),
      t(
        'The provider signed UTF-8 and a program on the way wrote Latin-1. Verify the bytes as they were sent.',
      ),
    );
    yield [change, Buffer.from(Buffer.from(body).toString('latin1'))];
    return;
  }
  const bytes = inOneByteEach(text);
  if (!bytes) return;
  const isTwice = decodeUtf8(bytes) !== null;
  const change = isTwice
    ? bodyChange(
        'utf8-twice',
        3,
        t('Matches if the body is decoded once: it was encoded as UTF-8 twice'),
        t('the body is decoded from UTF-8 once'),
        t(
          'A program took the bytes for Latin-1 text and encoded them again. Handle the body as bytes until it has been verified.',
        ),
      )
    : bodyChange(
        'signed-latin1',
        4,
        t('Matches the body in Latin-1: it was signed so, and turned into UTF-8 on the way'),
        t('the body is written in Latin-1'),
        t('The charset was changed on the way. Verify the bytes as they were sent.'),
      );
  yield [change, bytes];
}

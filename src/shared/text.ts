/**
 * All text for people. It stands in the code in English, in ICU's message format, and is at the
 * same time the key of its translation, as with gettext; `src/shared/messages` holds the catalogues.
 *
 * The language is a property of the thread, as a locale is of a process: texts are made in
 * hundreds of places, and none of them does anything with a language but pass it on.
 */
import { IntlMessageFormat } from 'intl-messageformat';

/** Languages the app speaks, with their own names. */
export const languages = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languages;

/** English text to its translation; both in ICU's message format. */
export type Catalogue = Readonly<Record<string, string>>;

/** A text that `message` has marked. Opaque, so that none is shown without `t`. */
export type Message = { readonly __message: never };

/** What stands in the placeholders. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Only text that is written down can be looked up: anything else does not compile. */
export type Literal<Text extends string> = string extends Text ? never : Text;

const none: Catalogue = {};
let current: { readonly language: Language; readonly catalogue: Catalogue } = {
  language: 'en',
  catalogue: none,
};
const formats = new Map<string, IntlMessageFormat>();

/** Changes the language of this thread. Text that has been made stays as it is. */
export const setLanguage = (language: Language, catalogue: Catalogue = none): void => {
  current = { language, catalogue };
  formats.clear();
};

/** The language of this thread, for dates, numbers and the page's `lang`. */
export const language = (): Language => current.language;

/** The parsed form of a text in the language of this thread; made once. */
export const formatOf = (text: string): IntlMessageFormat => {
  const known = formats.get(text);
  if (known) return known;
  const format = new IntlMessageFormat(current.catalogue[text] ?? text, current.language);
  formats.set(text, format);
  return format;
};

/**
 * The text in the language of this thread: `t('{count, plural, one {# event} other {# events}}',
 * { count })`. Throws where a placeholder has no value, which is a bug.
 */
export const t = <Text extends string>(
  text: Literal<Text> | Message,
  values?: TextValues,
): string => {
  const key = text as string;
  return values === undefined && !/['{<]/.test(key)
    ? (current.catalogue[key] ?? key)
    : String(formatOf(key).format(values));
};

/** Marks a text that stands in a constant; `t` translates it where it is shown. */
export const message = <Text extends string>(text: Literal<Text>): Message =>
  text as unknown as Message;

/** What takes long to make and differs by language, such as formats of `Intl`: made once for each. */
export const perLanguage = <Made>(make: (language: Language) => Made): (() => Made) => {
  const made = new Map<Language, Made>();
  return () => {
    const known = made.get(current.language);
    if (known !== undefined) return known;
    const fresh = make(current.language);
    made.set(current.language, fresh);
    return fresh;
  };
};

/**
 * A signature scheme as a person describes it without code. The same data that library providers
 * are made of; nothing in it is evaluated.
 */
import { z } from 'zod';
import {
  definablePartSources,
  ecdsaForms,
  hashes,
  keyForms,
  textEncodings,
  timestampUnits,
} from './scheme-names.ts';

const hashed = <Kind extends string>(kind: Kind) =>
  z.strictObject({ kind: z.literal(kind), hash: z.enum(hashes) });

export const algorithmSchema = z.discriminatedUnion('kind', [
  hashed('hmac'),
  hashed('hash'),
  hashed('rsa-pkcs1'),
  hashed('rsa-pss'),
  z.strictObject({
    kind: z.literal('ecdsa'),
    hash: z.enum(hashes),
    form: z.enum(ecdsaForms),
  }),
  z.strictObject({ kind: z.literal('ed25519') }),
  z.strictObject({ kind: z.literal('token') }),
]);

/** A header's name, as HTTP has it (RFC 9110, token), in lower case. */
const header = z
  .string()
  .min(1)
  .max(100)
  .regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/)
  .toLowerCase();
const text = z.string().max(100);
const fieldName = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[^\s,;=]+$/);
const separator = z.enum([',', ';', '&', '|', ' ']);
const jsonPath = z
  .array(z.union([z.string().min(1).max(100), z.number().int().min(0).max(10_000)]))
  .min(1)
  .max(8);

const form = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('whole') }),
  z.strictObject({ kind: z.literal('prefix'), prefix: text.min(1) }),
  z.strictObject({ kind: z.literal('auth-scheme'), name: fieldName }),
  z.strictObject({ kind: z.literal('kv-list'), separator, key: fieldName }),
  z.strictObject({ kind: z.literal('versioned-list'), version: fieldName }),
  z.strictObject({ kind: z.literal('list'), separator }),
]);

export const templatePartSchema = z.union([
  z.strictObject({ literal: text.min(1) }),
  z.strictObject({ header }),
  z.strictObject({
    from: z.enum(definablePartSources),
  }),
]);

export const schemeDefinitionSchema = z.strictObject({
  format: z.literal('countersign-scheme'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(80),
  algorithm: algorithmSchema,
  key: z.enum(keyForms),
  signature: z.strictObject({
    header,
    form,
    encoding: z.enum(textEncodings),
  }),
  timestamp: z
    .strictObject({
      from: z.union([
        z.strictObject({ header }),
        z.strictObject({ signatureField: fieldName }),
        z.strictObject({ json: jsonPath }),
      ]),
      unit: z.enum(timestampUnits),
      toleranceS: z.number().int().min(0).max(31_536_000),
    })
    .nullable(),
  /** The signed content, part by part. */
  content: z.array(templatePartSchema).min(1).max(20),
  /** Where an event says what it is called. */
  eventName: z.union([z.strictObject({ header }), z.strictObject({ json: jsonPath })]).nullable(),
});

export type SchemeDefinition = z.output<typeof schemeDefinitionSchema>;
export type TemplatePartDefinition = SchemeDefinition['content'][number];

/** A saved scheme. Sources use it as their provider, by this id. */
export type SavedScheme = { readonly id: string; readonly definition: SchemeDefinition };

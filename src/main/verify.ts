/** `npm run verify`: judges one recorded request, says what was signed, and why it fails. */
import { AppFailure } from '../shared/errors.ts';
import { providerLines, type VerifyResult, verifyJson, verifyText } from './cli/verify-lines.ts';
import { readVerifyCommand, usage, type VerifyOptions } from './cli/verify-options.ts';
import { diagnose } from './core/diagnose/diagnose.ts';
import { providers } from './core/providers/index.ts';
import { explain } from './core/verify/explain.ts';

const exitVerified = 0;
const exitNotVerified = 1;
const exitUnusable = 2;

const judge = (options: VerifyOptions): VerifyResult => {
  const { provider, keys, settings, file } = options;
  const { request } = file;
  const nowS = Math.floor(options.nowS ?? file.receivedAtS ?? Date.now() / 1000);
  const explanation = explain(provider.schemes, keys, settings, request, nowS, provider.handshake);
  const { verification } = explanation;
  const { diagnosis } = diagnose({
    seq: 0,
    provider,
    providers,
    request,
    settings,
    keys: keys.map((key) => ({ ...key, ofSource: null })),
    knownUrls: [],
    verification,
    nowS,
  });
  return {
    provider,
    request,
    explanation,
    diagnosis: verification.verdict === 'valid' ? null : diagnosis,
    keys: new Map(keys.map(({ id, label }) => [id, label])),
    nowS,
    notes: file.notes,
  };
};

const main = (): number => {
  const argv = process.argv.slice(2).filter((argument) => argument !== '--');
  const command = readVerifyCommand(argv);
  if (command.kind !== 'verify') {
    process.stdout.write(command.kind === 'help' ? usage : `${providerLines(providers)}\n`);
    return exitVerified;
  }
  const { options } = command;
  const result = judge(options);
  const isColoured = process.stdout.isTTY && !process.env['NO_COLOR'];
  process.stdout.write(`${options.isJson ? verifyJson(result) : verifyText(result, isColoured)}\n`);
  return result.explanation.verification.verdict === 'valid' ? exitVerified : exitNotVerified;
};

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof AppFailure)) throw error;
  const { message, hint } = error.appError;
  process.stderr.write(`${message}\n${hint ? `${hint}\n` : ''}`);
  process.exitCode = exitUnusable;
}

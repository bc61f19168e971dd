/** From a message of the window to a command: looked up, parsed, run. Never throws. */
import { type AppError, AppFailure } from '../../shared/errors.ts';
import { type CommandName, commands, type Handlers } from '../../shared/ipc.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { t } from '../../shared/text.ts';
import type { Log } from './ports.ts';

const isCommandName = (name: unknown): name is CommandName =>
  typeof name === 'string' && Object.hasOwn(commands, name);

const refuse = (code: AppError['code'], message: string): Result<never, AppError> =>
  err({ code, message });

/**
 * Runs one command. In: both values as they came, trusted in nothing.
 * Out: the handler's value, or an error without stack, path or secret.
 */
export const dispatch = async (
  handlers: Handlers,
  log: Log,
  name: unknown,
  input: unknown,
): Promise<Result<unknown, AppError>> => {
  if (!isCommandName(name)) return refuse('ipc.unknown-command', t('There is no such command.'));
  const parsed = commands[name].input.safeParse(input);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return refuse(
      'ipc.bad-input',
      issue && issue.path.length > 0
        ? t('This input cannot be used ({place}).', { place: issue.path.join('.') })
        : t('This input cannot be used.'),
    );
  }
  try {
    const handler = handlers[name] as (value: unknown) => unknown;
    return ok(await handler(parsed.data));
  } catch (error) {
    if (error instanceof AppFailure) return err(error.appError);
    log.error(`The command ${name} failed.`, error);
    return refuse('internal', t('Something went wrong inside the app. The log has the details.'));
  }
};

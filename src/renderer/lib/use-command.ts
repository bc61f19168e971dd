import { useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import type { CommandInput, CommandName, CommandResult } from '../../shared/ipc.ts';
import { useApi } from '../api.ts';

export type UsedCommand<Name extends CommandName> = {
  readonly isBusy: boolean;
  /** How it failed last. */
  readonly error: AppError | null;
  readonly run: (input: CommandInput<Name>) => Promise<CommandResult<Name>>;
};

/** A command that a form or a button runs: whether it is under way, and how it failed. */
export const useCommand = <Name extends CommandName>(name: Name): UsedCommand<Name> => {
  const api = useApi();
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<AppError | null>(null);
  const run = async (input: CommandInput<Name>): Promise<CommandResult<Name>> => {
    setBusy(true);
    setError(null);
    const result = await api.call(name, input);
    setBusy(false);
    if (!result.ok) setError(result.error);
    return result;
  };
  return { isBusy, error, run };
};

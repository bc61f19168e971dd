import { Field } from '../../ui/Field.tsx';

type UsernameFieldProps = {
  readonly label: string;
  readonly hint?: string;
  readonly username: string;
  readonly onUsername: (username: string) => void;
};

export function UsernameField({ label, hint, username, onUsername }: UsernameFieldProps) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          {...control}
          className="input"
          maxLength={120}
          required
          autoComplete="off"
          spellCheck={false}
          value={username}
          onChange={(event) => onUsername(event.target.value)}
        />
      )}
    </Field>
  );
}

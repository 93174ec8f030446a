import { TextInput } from '@/components/ui/inputs';

type OneTimeCodeFieldProps = {
  label: string;
  hint?: string | undefined;
  problems: readonly string[];
  name?: 'oneTimeCode' | 'recoveryCode';
  /** Only digits are asked for: a phone shows its number pad. */
  isDigits?: boolean;
};

/** A code that is good once; what was typed never comes back into the page. */
export function OneTimeCodeField({
  isDigits = false,
  name = 'oneTimeCode',
  ...words
}: OneTimeCodeFieldProps) {
  return (
    <TextInput
      {...words}
      name={name}
      autoComplete={isDigits ? 'one-time-code' : 'off'}
      inputMode={isDigits ? 'numeric' : 'text'}
      autoCapitalize="characters"
      spellCheck={false}
    />
  );
}

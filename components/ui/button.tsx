import { Link } from './link';
import type { Route } from 'next';
import type { ComponentProps, ReactNode } from 'react';

/** `main` is the one thing a page is for; `loss` takes something away; the rest is `plain` or, inside text, `quiet`. */
export type ButtonTone = 'main' | 'plain' | 'quiet' | 'loss';

const SHAPE =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-card border px-4 py-2 text-base font-semibold transition-colors disabled:opacity-60 print:hidden';

const TONES: Record<ButtonTone, string> = {
  main: 'border-thread bg-thread text-paper hover:border-ink hover:bg-ink',
  plain: 'border-ink bg-raised text-ink hover:bg-ink hover:text-paper',
  quiet:
    'border-transparent bg-transparent px-2 text-ink underline decoration-rule underline-offset-4 hover:decoration-ink hover:decoration-2',
  loss: 'border-thread bg-raised text-thread hover:bg-thread hover:text-paper',
};

function classesOf(tone: ButtonTone, className: string | undefined): string {
  return [SHAPE, TONES[tone], className].filter(Boolean).join(' ');
}

type ButtonProps = ComponentProps<'button'> & { tone?: ButtonTone; icon?: ReactNode };

/** A button; it submits the form it stands in unless told otherwise, as HTML has it. */
export function Button({ tone = 'plain', icon, className, children, ...rest }: ButtonProps) {
  return (
    <button {...rest} className={classesOf(tone, className)}>
      {icon}
      {children}
    </button>
  );
}

type LinkButtonProps<T extends string> = {
  href: Route<T>;
  children: ReactNode;
  tone?: ButtonTone;
  icon?: ReactNode;
  className?: string;
};

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function LinkButton<T extends string>(props: LinkButtonProps<T>) {
  return (
    <Link href={props.href} className={classesOf(props.tone ?? 'plain', props.className)}>
      {props.icon}
      {props.children}
    </Link>
  );
}

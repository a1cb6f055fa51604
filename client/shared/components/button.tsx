import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './icon.js';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName;
  label: string;
  /** Shown beside the icon; without it the label is read out and shown as a tip. */
  text?: boolean;
  pressed?: boolean;
}

export function IconButton({ icon, label, text = false, pressed, className = '', ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      className={`icon-button ${text ? 'with-text' : ''} ${className}`}
      aria-label={text ? undefined : label}
      title={text ? undefined : label}
      aria-pressed={pressed}
      {...rest}
    >
      <Icon name={icon} filled={pressed} />
      {text && <span>{label}</span>}
    </button>
  );
}

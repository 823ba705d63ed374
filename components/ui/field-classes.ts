/** The look that every text input shares. */
export const INPUT =
  'w-full min-w-0 rounded-lg border border-control bg-bg px-2 text-sm text-text focus-visible:outline-offset-0 aria-invalid:border-bad disabled:opacity-50';

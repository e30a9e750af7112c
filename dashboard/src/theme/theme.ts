import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Pine, from tint to shade; the eighth carries white text in both schemes. */
const pine: MantineColorsTuple = [
  '#e9f6f2',
  '#d3ebe4',
  '#a6d6c9',
  '#76c0ad',
  '#4fae96',
  '#36a387',
  '#25957a',
  '#168069',
  '#0b6b5d',
  '#06493f',
];

/** Warm, like the tokens; Mantine's own gray is blue. */
const gray: MantineColorsTuple = [
  '#fafaf8',
  '#f5f5f2',
  '#eeeeea',
  '#e5e4df',
  '#cfcec7',
  '#b3b3ab',
  '#8b8d85',
  '#686a63',
  '#53554f',
  '#1b1c19',
];

const dark: MantineColorsTuple = [
  '#ebece8',
  '#d3d5cf',
  '#b2b4ad',
  '#969991',
  '#3c403c',
  '#2a2d2a',
  '#222522',
  '#191b19',
  '#151715',
  '#121412',
];

/** For what cannot be undone; the eighth is the token `--danger` of the light scheme. */
const red: MantineColorsTuple = [
  '#fcebe9',
  '#f6d3cf',
  '#eeada7',
  '#e5857d',
  '#dc6259',
  '#d14a40',
  '#c5392f',
  '#bc2f26',
  '#b3261e',
  '#8f1d17',
];

/** Mantine's own components in the house's tokens (tokens.css). */
export const theme = createTheme({
  colors: { pine, gray, dark, red },
  primaryColor: 'pine',
  primaryShade: 8,
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: {
    xs: 'var(--text-xs)',
    sm: 'var(--text-sm)',
    md: 'var(--text-md)',
    lg: 'var(--text-lg)',
    xl: 'var(--text-xl)',
  },
  radius: { sm: '5px', md: 'var(--radius-control)', lg: 'var(--radius-card)' },
  defaultRadius: 'md',
  spacing: {
    xs: 'var(--space-1)',
    sm: 'var(--space-2)',
    md: 'var(--space-3)',
    lg: 'var(--space-4)',
    xl: 'var(--space-5)',
  },
  components: {
    // A plain object: `ActionIcon.extend` would bring the component into the first load.
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
  },
});

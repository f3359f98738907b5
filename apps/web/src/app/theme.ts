import {
  createTheme,
  type CSSVariablesResolver,
  type DrawerProps,
  type MantineColorsTuple,
  type MenuProps,
  type ModalProps,
  type NotificationProps,
  type SkeletonProps,
  type TooltipProps,
} from '@mantine/core';
import type { DatePickerInputProps, DateTimePickerProps } from '@mantine/dates';
import { clockText } from '../format/instant.js';
import { app, common } from '../messages/index.js';

const { hours, minutes, seconds, apply, ...calendarLabels } = app.calendar;

/** Accent color. Index 7 is the accent of documents; white text on it has a contrast of 6:1. */
const accent: MantineColorsTuple = [
  '#E6F4F3',
  '#CBE7E5',
  '#9FD1CE',
  '#6FBDB9',
  '#45A19D',
  '#228B87',
  '#0F7B79',
  '#0B6E6E',
  '#085858',
  '#064444',
];

/** Grays from background to text. */
const gray: MantineColorsTuple = [
  '#F5F7F9',
  '#EDF0F3',
  '#E3E8EC',
  '#D9DFE5',
  '#8996A2',
  '#74818E',
  '#566473',
  '#3F4C5A',
  '#2A3541',
  '#16202B',
];

/** Dark color scheme: dark blue instead of black. */
const dark: MantineColorsTuple = [
  '#DCE3E9',
  '#BBC5CE',
  '#9BA8B5',
  '#72808E',
  '#34414D',
  '#28333E',
  '#1C252E',
  '#131A21',
  '#0F151B',
  '#0A0F14',
];

/** Index 7 is the red of documents; the lighter shades are for backgrounds. */
const red: MantineColorsTuple = [
  '#FBEDEC',
  '#F7DBD9',
  '#F0BDB9',
  '#F4948B',
  '#E0655C',
  '#CC443A',
  '#BE332A',
  '#B3261E',
  '#931D17',
  '#741510',
];

/** Index 7 is the green of documents. */
const green: MantineColorsTuple = [
  '#E8F4EE',
  '#D0E9DC',
  '#A6D6BD',
  '#62CE95',
  '#44AE77',
  '#2C9560',
  '#218855',
  '#1B7F4B',
  '#14653B',
  '#0E4C2C',
];

/** Defaults of all calendars. */
const calendar = {
  hideOutsideDates: true,
  // Weekends are not highlighted, because deadlines can be on any day.
  weekendDays: [],
  // With roles, the popover would be a dialog without an accessible name.
  popoverProps: { withRoles: false },
  ariaLabels: calendarLabels,
};

/** Titles of dialogs. */
const title = { fontWeight: 600, fontSize: '1rem' };

const withDefaults = <P>(defaultProps: Partial<P>): { defaultProps: Partial<P> } => ({ defaultProps });

/** Mantine theme: one accent color, 14 px Inter, small corner radius. */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, monospace",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '620' },
  colors: { accent, gray, dark, red, green },
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  black: '#16202B',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  // Only the types of the components are imported, so that a page loads no component that it does not show.
  components: {
    DatePickerInput: withDefaults<DatePickerInputProps>({
      ...calendar,
      valueFormatter: ({ date }) => (typeof date === 'string' ? clockText(date) : ''),
    }),
    DateTimePicker: withDefaults<DateTimePickerProps>({
      ...calendar,
      valueFormat: clockText,
      timePickerProps: { hoursInputLabel: hours, minutesInputLabel: minutes, secondsInputLabel: seconds },
      submitButtonProps: { 'aria-label': apply },
    }),
    Tooltip: withDefaults<TooltipProps>({ openDelay: 250, withArrow: true }),
    Menu: withDefaults<MenuProps>({ withInitialFocusPlaceholder: false }),
    Drawer: withDefaults<DrawerProps>({ styles: { title } }),
    Modal: withDefaults<ModalProps>({
      styles: { title },
      closeButtonProps: { 'aria-label': common.close },
    }),
    Notification: withDefaults<NotificationProps>({
      closeButtonProps: { 'aria-label': app.closeNotification },
    }),
    Skeleton: withDefaults<SkeletonProps>({ radius: 'sm' }),
  },
});

/** Colors of states and per-scheme overrides. Text and background have a contrast of at least 4.5:1. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--docket-good': '#1B7F4B',
    '--docket-partial': '#8A5A00',
    '--docket-bad': '#B3261E',
    '--docket-quiet': '#566473',
    '--docket-link': '#0B6E6E',
    '--docket-wash': '#F5F7F9',
    '--docket-paper': '#FFFFFF',
    '--docket-hairline': '#D9DFE5',
    '--docket-chosen': '#E6F4F3',
    '--docket-row-hover': '#F8FAFB',
    '--mantine-color-body': '#FFFFFF',
    '--mantine-color-error': '#B3261E',
    '--mantine-color-placeholder': '#66737F',
    '--mantine-color-default-border': '#74818E',
  },
  dark: {
    '--docket-good': '#62CE95',
    '--docket-partial': '#E3B25A',
    '--docket-bad': '#F4948B',
    '--docket-quiet': '#9BA8B5',
    '--docket-link': '#6FBDB9',
    '--docket-wash': '#0F151B',
    '--docket-paper': '#161E26',
    '--docket-hairline': '#2B3742',
    '--docket-chosen': '#12302F',
    '--docket-row-hover': '#1A232C',
    '--mantine-color-body': '#161E26',
    '--mantine-color-error': '#F4948B',
    '--mantine-color-placeholder': '#8D9AA7',
    '--mantine-color-default-border': '#5C6A78',
    '--mantine-color-anchor': '#6FBDB9',
    // Background of notices. The color that Mantine derives from gray would be darker than the page.
    '--mantine-color-gray-light': '#1E2832',
  },
});

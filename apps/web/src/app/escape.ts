/**
 * Lets Escape close only the open calendar of a field, and not the dialog around it with its input: dialogs of Mantine listen to the
 * window, before the calendar does. Call it before the first page is rendered.
 */
export function closeInnermostOnEscape(): void {
  window.addEventListener(
    'keydown',
    ({ key, target }) => {
      if (key === 'Escape' && target instanceof Element && target.closest('.mantine-Popover-dropdown'))
        target.setAttribute('data-mantine-stop-propagation', 'true');
    },
    { capture: true },
  );
}

const buttonPrefix = 'frontdesk_button:';

/** What Slack calls our controls; other names are not ours. */
export const buttonAction = (id: string): string => `${buttonPrefix}${id}`;
export const formAction = 'frontdesk_form';

/** The button's id; undefined when it is none of ours. */
export const pressedButton = (actionId: string): string | undefined =>
  actionId.startsWith(buttonPrefix) ? actionId.slice(buttonPrefix.length) : undefined;

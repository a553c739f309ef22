// The two lines between the window and the main process. Imported by the preload script, so it imports nothing.
export const callChannel = 'padellm:call';
export const changeChannel = 'padellm:change';

// The lines between the window and the main process. Imported by the preload script, so it imports nothing.
export const callChannel = 'padellm:call';
export const changeChannel = 'padellm:change';
/** From the menus to the page. */
export const commandChannel = 'padellm:command';
/** A file that is dragged out of the window. */
export const dragChannel = 'padellm:drag';
/** A file that is saved where the person says. */
export const saveChannel = 'padellm:save';

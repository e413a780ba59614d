/** px beside the drawings, where their amounts stand. */
export const LEFT = 58;
/** px that the last label of the time axis needs. */
export const RIGHT = 14;
/** px of the time axis. */
export const AXIS = 16;

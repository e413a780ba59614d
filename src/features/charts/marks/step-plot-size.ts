/** px beside the plot, where its counts stand, and what the last label of its axis needs. */
export const STEP_LEFT = 40;
export const STEP_RIGHT = 16;

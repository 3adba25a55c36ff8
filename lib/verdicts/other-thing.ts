/** A figure this many times as large, or as small, as all of ours is likelier of another asset, another currency or another time. */
export const OTHER_THING = 1.5;

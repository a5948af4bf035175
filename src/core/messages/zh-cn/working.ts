export const working = {};

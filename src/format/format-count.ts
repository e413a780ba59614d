const counts = new Intl.NumberFormat('en');

export const formatCount = (count: number): string => counts.format(count);

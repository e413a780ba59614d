import type { Server } from 'node:net';

export function listening(server: Server): Promise<number>;
export function freePort(): Promise<number>;

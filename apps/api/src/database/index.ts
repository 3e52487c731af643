export { type Database, openFolder, openMemory, openPostgres } from "./database.ts";
export type { Notifications } from "./notifications.ts";

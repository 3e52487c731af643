import { difference } from "./difference.ts";

const sql = await difference();
if (sql !== "") {
  console.error(
    `The migrations do not make what prisma/schema says. Write the next one with \`pnpm --filter @puesto/prisma migration NAME\`; it would hold:\n\n${sql}`,
  );
  process.exitCode = 1;
}

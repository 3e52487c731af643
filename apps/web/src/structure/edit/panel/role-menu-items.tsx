"use client";

import type { ShortId } from "@puesto/domain/identity";
import { Spline } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { MenuItem, MenuLine, Submenu } from "../../../ui/popups/menu.tsx";
import { useRelateCommands, useRoleCommands } from "../role-commands.ts";

/** The lines of a menu with everything that can be done to a role, or to several together. */
export function RoleMenuItems({ ids }: { ids: readonly ShortId[] }) {
  const text = useTranslations("roleEdit");
  const commands = useRoleCommands()(ids);
  const relateCommands = useRelateCommands();
  const [id] = ids;
  return commands.map(({ name, label, icon: Icon, keys, run }) => (
    <Fragment key={name}>
      {name === "remove" ? (
        <>
          {ids.length === 1 && id !== undefined ? (
            <Submenu label={text("relate")} icon={<Spline size={16} aria-hidden />}>
              {relateCommands(id).map((relate) => (
                <MenuItem key={relate.label} label={relate.label} onChoose={relate.run} />
              ))}
            </Submenu>
          ) : null}
          <MenuLine />
        </>
      ) : null}
      <MenuItem label={label} icon={<Icon size={16} aria-hidden />} keys={keys} onChoose={run} />
    </Fragment>
  ));
}

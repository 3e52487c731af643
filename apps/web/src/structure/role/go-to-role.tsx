"use client";

import type { ShortId } from "@puesto/domain/identity";
import { createContext, useContext } from "react";

/** Opens a role's details and brings its card into the window. */
export type GoToRole = (id: ShortId) => void;

const Going = createContext<GoToRole>(() => {});

export const GoToRoleProvider = Going.Provider;
export const useGoToRole = (): GoToRole => useContext(Going);

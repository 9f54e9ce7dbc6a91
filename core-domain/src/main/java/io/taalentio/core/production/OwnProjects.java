package io.taalentio.core.production;

import java.util.UUID;

/**
 * The projects of somebody who does not see everybody's: those of companies they belong to, and those without company
 * they opened.
 *
 * @param account whose they are
 * @param asAgent also those they are named on as presence agent
 */
public record OwnProjects(UUID account, boolean asAgent) {}

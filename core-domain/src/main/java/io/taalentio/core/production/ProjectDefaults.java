package io.taalentio.core.production;

import java.time.LocalTime;
import java.time.ZoneId;

/** What a project has that says nothing else. */
public record ProjectDefaults(ZoneId timeZone, LocalTime dayCutover) {}

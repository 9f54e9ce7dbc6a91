package io.taalentio.core.world;

import java.util.List;

/** Finds cities for somebody who types. */
public interface CityDirectory {

    /**
     * Cities of a country that fit what was typed, the likeliest first: whole names and beginnings of names before
     * beginnings of words before similar spellings, the larger city first among equals. Case, accents and punctuation
     * do not count; French, local and former names are known. Never holds the "not listed" entry.
     *
     * @param country ISO 3166-1 alpha-2
     * @param typed blank to get the largest cities
     * @param limit at most this many, from 1
     */
    List<City> find(String country, String typed, int limit);
}

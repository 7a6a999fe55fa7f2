package nl.leiden.internationals.architecture.planted.population.usecase;

import com.fasterxml.jackson.annotation.JsonProperty;

public record CountIntoJson(@JsonProperty long count) {}

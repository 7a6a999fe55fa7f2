package nl.leiden.internationals.architecture.planted.population.register;

import jakarta.persistence.Entity;

@Entity
public class PersistentResident {}

package eu.clusterxchange.profiles;

import java.util.UUID;

/**
 * Step 5: who is to look after the profile, and what its holder declares.
 *
 * @param partnership the one chosen or assigned; null while there is none
 * @param automaticAssignment the most suitable Partnership is to be found at submission
 * @param consent to the processing of the data
 * @param declaration that the rules of participation are met
 */
public record SubmissionStep(
    UUID partnership, boolean automaticAssignment, boolean consent, boolean declaration) {}

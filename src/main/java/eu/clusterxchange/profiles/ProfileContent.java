package eu.clusterxchange.profiles;

/** What a profile says, by the steps in which it is filled in (domain 4.2). */
public record ProfileContent(
    OrganisationStep organisation,
    RepresentativeStep representative,
    MotivationStep motivation,
    PreferencesStep preferences,
    SubmissionStep submission) {}

using System.Collections.Immutable;

namespace Dragoman.Model;

/// <summary>The ranks of offices. Holders of one rank are each other's counterparts.</summary>
public static class Ranks
{
    public const string HeadOfState = "head-of-state";
    public const string DeputyHeadOfState = "deputy-head-of-state";
    public const string HeadOfGovernment = "head-of-government";
    public const string DeputyHeadOfGovernment = "deputy-head-of-government";
    public const string Monarch = "monarch";
    public const string Royal = "royal";
    public const string ForeignMinister = "foreign-minister";
    public const string Minister = "minister";
    public const string DeputyMinister = "deputy-minister";
    public const string Ambassador = "ambassador";
    public const string Diplomat = "diplomat";
    public const string Envoy = "envoy";
    public const string Spokesperson = "spokesperson";
    public const string SecurityAdviser = "security-adviser";
    public const string Adviser = "adviser";
    public const string ChiefOfStaff = "chief-of-staff";
    public const string Speaker = "speaker";
    public const string Legislator = "legislator";
    public const string Judge = "judge";
    public const string HeadOfOrganisation = "head-of-organisation";
    public const string DeputyHeadOfOrganisation = "deputy-head-of-organisation";
    public const string Commissioner = "commissioner";
    public const string Commander = "commander";
    public const string IntelligenceChief = "intelligence-chief";
    public const string PoliceChief = "police-chief";
    public const string PartyLeader = "party-leader";
    public const string OppositionLeader = "opposition-leader";
    public const string RebelLeader = "rebel-leader";
    public const string Leader = "leader";
    public const string FormerLeader = "former-leader";
    public const string Governor = "governor";
    public const string Mayor = "mayor";
    public const string CentralBanker = "central-banker";
    public const string ReligiousLeader = "religious-leader";
    public const string FirstLady = "first-lady";
    public const string Delegate = "delegate";
    public const string Official = "official";
    public const string BusinessLeader = "business-leader";
    public const string Expert = "expert";
    public const string Activist = "activist";
    public const string Journalist = "journalist";

    /// <summary>All of them.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        HeadOfState, DeputyHeadOfState, HeadOfGovernment, DeputyHeadOfGovernment, Monarch, Royal, ForeignMinister, Minister,
        DeputyMinister, Ambassador, Diplomat, Envoy, Spokesperson, SecurityAdviser, Adviser, ChiefOfStaff, Speaker, Legislator, Judge,
        HeadOfOrganisation, DeputyHeadOfOrganisation, Commissioner, Commander, IntelligenceChief, PoliceChief, PartyLeader,
        OppositionLeader, RebelLeader, Leader, FormerLeader, Governor, Mayor, CentralBanker, ReligiousLeader, FirstLady, Delegate,
        Official, BusinessLeader, Expert, Activist, Journalist,
    ];
}
